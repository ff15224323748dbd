package ndraster.interchange;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Memory that someone else has allocated, of which only an address is known.
public final class NativeMemory {
    private NativeMemory() {}

    /// The `size` bytes from `address` on, until `lifetime` is closed. Shares them; frees nothing.
    ///
    /// Nobody can check whether the bytes are there: this is where a program that is wrong about an address
    /// ends. The caller needs `--enable-native-access`, as for every such door of the JDK.
    ///
    /// @throws IllegalArgumentException if the address is 0, the size negative, or the end beyond all addresses
    /// @throws IllegalStateException if the arena is closed
    @SuppressWarnings("restricted") // this is the one door; its name says so
    public static MemorySegment at(long address, long size, Arena lifetime) {
        check(address, size);
        return MemorySegment.ofAddress(address).reinterpret(size, lifetime, null);
    }

    /// As [#at(long, long, Arena)], without an end: give whatever owns the bytes to `NDArray.asArray(interface,
    /// owner)`, which keeps it reachable.
    ///
    /// @throws IllegalArgumentException if the address is 0, the size negative, or the end beyond all addresses
    @SuppressWarnings("restricted") // as above
    public static MemorySegment at(long address, long size) {
        check(address, size);
        return MemorySegment.ofAddress(address).reinterpret(size);
    }

    private static void check(long address, long size) {
        boolean isNowhere = address == 0 && size > 0;
        boolean isBeyondAll = Long.compareUnsigned(address, -size) > 0 && size > 0;
        if (size < 0 || isNowhere || isBeyondAll) {
            throw new IllegalArgumentException("no memory is " + size + " bytes at address "
                    + Long.toUnsignedString(address) + ": the address must be one, and the size must fit behind it");
        }
    }
}
