package signpost.index;

import java.util.Arrays;

/// Where each fingerprint stands: a hash table of longs without objects. Not thread-safe for writing; a reader beside one writer sees either the
/// old or the new table.
final class Places {

    private volatile Table table = new Table(1 << 12);
    private int size;

    private static final class Table {
        final long[] keys;
        final int[] places;

        Table(int capacity) {
            keys = new long[capacity];
            places = new int[capacity];
            Arrays.fill(places, -1);
        }

        int slot(long key) {
            int mask = keys.length - 1;
            int slot = (int) (key ^ key >>> 32) & mask;
            while (places[slot] >= 0 && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }
    }

    /// How many records were put, the same fingerprint counting each time.
    int size() {
        return size;
    }

    void put(long key, int place) {
        size++;
        Table current = table;
        if (size * 2 > current.keys.length) {
            Table larger = new Table(current.keys.length * 2);
            for (int i = 0; i < current.keys.length; i++) {
                if (current.places[i] >= 0) {
                    int slot = larger.slot(current.keys[i]);
                    larger.keys[slot] = current.keys[i];
                    larger.places[slot] = current.places[i];
                }
            }
            table = current = larger;
        }
        int slot = current.slot(key);
        current.keys[slot] = key;
        current.places[slot] = place;
    }

    int get(long key) {
        Table current = table;
        return current.places[current.slot(key)];
    }
}
