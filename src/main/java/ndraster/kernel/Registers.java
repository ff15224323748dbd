package ndraster.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The blocks between the steps of an expression: a few that stay in the cache, however long the expression is.
final class Registers {
    private final int capacity;
    private final Map<Carrier, List<Block>> free = new EnumMap<>(Carrier.class);

    Registers(int capacity) {
        this.capacity = capacity;
    }

    /// A block that no step in progress uses.
    Block take(Carrier carrier) {
        List<Block> blocks = blocks(carrier);
        return blocks.isEmpty() ? Block.of(carrier, capacity) : blocks.removeLast();
    }

    /// Gives back a block whose values have been used.
    void release(Carrier carrier, Block... blocks) {
        blocks(carrier).addAll(Arrays.asList(blocks));
    }

    private List<Block> blocks(Carrier carrier) {
        return Optional.ofNullable(free.get(carrier)).orElseGet(() -> {
            List<Block> blocks = new ArrayList<>();
            free.put(carrier, blocks);
            return blocks;
        });
    }
}
