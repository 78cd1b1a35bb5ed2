package signpost.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "serve",
        description = {
            "Start the service: the chat page, the library and the programming interface.",
            "It reads the library, says where to click, and runs until it is told to end (Ctrl-C)."
        })
final class Serve implements Callable<Integer> {

    private final Service service;

    @ParentCommand
    private Commands commands;

    Serve(Service service) {
        this.service = service;
    }

    @Override
    public Integer call() throws Exception {
        return PlainServe.run(commands.settings(), service);
    }
}
