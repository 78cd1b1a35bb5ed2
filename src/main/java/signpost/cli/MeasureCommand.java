package signpost.cli;

import java.util.concurrent.Callable;

/// A command below `measure`; gives its exit status.
interface MeasureCommand extends Callable<Integer> {}
