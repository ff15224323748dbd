package ndraster;

import java.lang.foreign.MemorySegment;
import ndraster.kernel.ItemOffsets;
import ndraster.kernel.MaskFill;
import ndraster.kernel.MaskOffsets;
import ndraster.kernel.TableOffsets;
import ndraster.kernel.Upright;
import ndraster.layout.Layout;

/// Which places of the taken axes an index picks.
sealed interface Picks {
    /// The shape that stands in the result for the taken axes.
    long[] shape();

    /// Where the items are.
    ///
    /// @param outer the axes in front of the taken ones, with the place of the first element
    /// @param inner the offsets of the items at each picked place
    ItemOffsets offsets(Layout outer, long[] inner);

    /// Places as offsets in bytes.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Table(long[] shape, long[] table) implements Picks {
        @Override
        public ItemOffsets offsets(Layout outer, long[] inner) {
            return new TableOffsets(outer, table, inner);
        }
    }

    /// Places where a mask over the first axes of the array is true.
    record Mask(NDArray mask, Layout masked, long count) implements Picks {
        static Mask of(NDArray mask, Layout masked) {
            NDArray packed = mask.isCContiguous() ? mask : mask.copy();
            long count = MaskOffsets.countTrue(packed.storage().readable(), packed.offset(), packed.size());
            return new Mask(packed, masked, count);
        }

        @Override
        public long[] shape() {
            return new long[] {count};
        }

        @Override
        public ItemOffsets offsets(Layout outer, long[] inner) {
            Layout from = masked.field(outer.offset() - masked.offset());
            return new MaskOffsets(mask.storage().readable(), mask.offset(), from, inner);
        }

        /// Sets the bytes of an array at the true places to one number, if that can be done in one go.
        ///
        /// @param item what to set an element to
        boolean fill(NDArray array, MemorySegment item) {
            return MaskFill.run(mask.storage().readable(), mask.offset(), array.storage(), masked, item);
        }

        /// The same places in the order in which they lie in memory.
        Mask upright() {
            Layout[] upright = Upright.of(masked, mask.layout());
            NDArray turned = mask.withLayout(upright[1]);
            return new Mask(turned.isCContiguous() ? turned : turned.copy(), upright[0], count);
        }

        /// With a mask that does not change while `array` is written.
        Mask apartFrom(NDArray array) {
            return Overlaps.mayShareMemory(array, mask) ? new Mask(mask.copy(), masked, count) : this;
        }
    }
}
