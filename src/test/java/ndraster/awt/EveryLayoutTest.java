package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferDouble;
import java.awt.image.DataBufferFloat;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferShort;
import java.awt.image.DataBufferUShort;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.testing.RandomSamples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every type of sample, in every layout, in data buffers that begin at 0 and later, whole and in parts, wherever
/// their coordinates start: the array has the samples that the raster has, and both see what the other writes.
class EveryLayoutTest {
    private static final int SEED = 37;
    private static final int WIDTH = 9;
    private static final int HEIGHT = 8;
    private static final int SIZE = 400;

    enum Order {
        RGB {
            @Override
            ComponentSampleModel model(int type) {
                return new PixelInterleavedSampleModel(type, WIDTH, HEIGHT, 3, 3 * WIDTH, new int[] {0, 1, 2});
            }
        },
        BGR_WITH_GAPS {
            @Override
            ComponentSampleModel model(int type) {
                return new PixelInterleavedSampleModel(type, WIDTH, HEIGHT, 5, 5 * WIDTH + 2, new int[] {3, 2, 1});
            }
        },
        NO_EVEN_STEP {
            @Override
            ComponentSampleModel model(int type) {
                return new ComponentSampleModel(type, WIDTH, HEIGHT, 4, 4 * WIDTH, new int[] {1, 0, 3});
            }
        },
        ROWS_OF_BANDS {
            @Override
            ComponentSampleModel model(int type) {
                return new ComponentSampleModel(type, WIDTH, HEIGHT, 1, 3 * WIDTH, new int[] {0, WIDTH, 2 * WIDTH});
            }
        },
        PLANES {
            @Override
            ComponentSampleModel model(int type) {
                int[] offsets = {0, WIDTH * HEIGHT, 2 * WIDTH * HEIGHT};
                return new BandedSampleModel(type, WIDTH, HEIGHT, WIDTH, new int[3], offsets);
            }
        },
        BANKS {
            @Override
            ComponentSampleModel model(int type) {
                return new BandedSampleModel(type, WIDTH, HEIGHT, WIDTH + 1, new int[] {2, 0, 1}, new int[] {0, 4, 1});
            }
        },
        COLUMNS {
            @Override
            ComponentSampleModel model(int type) {
                return new ComponentSampleModel(type, WIDTH, HEIGHT, 3 * HEIGHT, 3, new int[] {2, 1, 0});
            }
        };

        abstract ComponentSampleModel model(int type);

        boolean isOneArray() {
            return this != NO_EVEN_STEP && this != BANKS;
        }
    }

    enum Part {
        WHOLE {
            @Override
            WritableRaster of(WritableRaster raster) {
                return raster;
            }
        },
        CHILD {
            @Override
            WritableRaster of(WritableRaster raster) {
                return raster.createWritableChild(2, 1, 5, 6, 0, 0, null);
            }
        },
        CHILD_ELSEWHERE {
            @Override
            WritableRaster of(WritableRaster raster) {
                return raster.createWritableChild(1, 3, 6, 4, -7, 11, null);
            }
        },
        TRANSLATED {
            @Override
            WritableRaster of(WritableRaster raster) {
                return raster.createWritableTranslatedChild(100, -100);
            }
        },
        CHILD_OF_CHILD {
            @Override
            WritableRaster of(WritableRaster raster) {
                return CHILD.of(raster).createWritableChild(1, 2, 3, 3, 5, 5, null);
            }
        },
        ONE_PIXEL {
            @Override
            WritableRaster of(WritableRaster raster) {
                return raster.createWritableChild(WIDTH - 1, HEIGHT - 1, 1, 1, 0, 0, null);
            }
        };

        abstract WritableRaster of(WritableRaster raster);
    }

    static Stream<Arguments> combinations() {
        return Stream.of(0, 1, 2, 3, 4, 5)
                .flatMap(type -> Stream.of(Order.values())
                        .flatMap(order -> Stream.of(Part.values())
                                .flatMap(
                                        part -> Stream.of(0, 7).map(start -> Arguments.of(type, order, part, start)))));
    }

    private static DataBuffer data(int type, int banks, int start) {
        int[] starts = new int[banks];
        Arrays.fill(starts, start);
        return switch (type) {
            case DataBuffer.TYPE_BYTE -> new DataBufferByte(new byte[banks][SIZE], SIZE - start, starts);
            case DataBuffer.TYPE_USHORT -> new DataBufferUShort(new short[banks][SIZE], SIZE - start, starts);
            case DataBuffer.TYPE_SHORT -> new DataBufferShort(new short[banks][SIZE], SIZE - start, starts);
            case DataBuffer.TYPE_INT -> new DataBufferInt(new int[banks][SIZE], SIZE - start, starts);
            case DataBuffer.TYPE_FLOAT -> new DataBufferFloat(new float[banks][SIZE], SIZE - start, starts);
            default -> new DataBufferDouble(new double[banks][SIZE], SIZE - start, starts);
        };
    }

    private static WritableRaster raster(int type, Order order, int start) {
        ComponentSampleModel model = order.model(type);
        int banks = Arrays.stream(model.getBankIndices()).max().orElseThrow() + 1;
        WritableRaster raster = Raster.createWritableRaster(model, data(type, banks, start), new Point());
        RandomSamples.fill(raster, new SplittableRandom(SEED));
        return raster;
    }

    private static void assertSame(List<NDArray> bands, Raster raster) {
        assertThat(bands).hasSize(3);
        for (int band = 0; band < 3; band++) {
            assertThat(bands.get(band).shape()).containsExactly(raster.getHeight(), raster.getWidth());
            for (int y = 0; y < raster.getHeight(); y++) {
                for (int x = 0; x < raster.getWidth(); x++) {
                    assertThat(bands.get(band).getDouble(y, x))
                            .as("row %s, column %s, band %s", y, x, band)
                            .isEqualTo(raster.getSampleDouble(raster.getMinX() + x, raster.getMinY() + y, band));
                }
            }
        }
    }

    private static List<NDArray> channels(NDArray array) {
        return Stream.of(0, 1, 2).map(band -> array.get("..., " + band)).toList();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void array_and_raster_see_each_other_seed_37(int type, Order order, Part part, int start) {
        WritableRaster raster = part.of(raster(type, order, start));
        List<NDArray> bands = Images.asBands(raster);
        assertSame(bands, raster);
        raster.setSample(raster.getMinX(), raster.getMinY() + raster.getHeight() - 1, 1, 99);
        assertSame(bands, raster);
        bands.get(2).setItem(77, 0, raster.getWidth() - 1);
        assertSame(bands, raster);
        assertSame(channels(Images.toArray(raster)), raster);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void one_array_of_all_channels_is_shared_where_there_is_one_seed_37(int type, Order order, Part part, int start) {
        WritableRaster raster = part.of(raster(type, order, start));
        if (!order.isOneArray()) {
            assertThat(channels(Images.toArray(raster)).getFirst().getDouble(0, 0))
                    .isEqualTo(raster.getSampleDouble(raster.getMinX(), raster.getMinY(), 0));
            return;
        }
        NDArray array = Images.asArray(raster);
        array.setItem(55, -1, -1, 0);
        assertSame(channels(array), raster);
        assertThat(raster.getSample(
                        raster.getMinX() + raster.getWidth() - 1, raster.getMinY() + raster.getHeight() - 1, 0))
                .isEqualTo(55);
    }

    /// AWT's own raster for interleaved bytes forgets where its data buffer begins when it is asked for a whole
    /// pixel, and remembers when it is asked for a sample: there is no telling what `getRGB` should give.
    static Stream<Arguments> imagesOfBytes() {
        return combinations()
                .filter(arguments -> arguments.get()[0].equals(DataBuffer.TYPE_BYTE))
                .filter(arguments -> arguments.get()[3].equals(0)
                        || !(((Order) arguments.get()[1]).model(0) instanceof PixelInterleavedSampleModel));
    }

    @ParameterizedTest
    @MethodSource("imagesOfBytes")
    void an_image_gives_the_colours_of_get_rgb_and_takes_those_of_set_rgb_seed_37(
            int type, Order order, Part part, int start) {
        WritableRaster raster = part.of(raster(type, order, start)).createWritableTranslatedChild(0, 0);
        BufferedImage image = new BufferedImage(
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, type),
                raster,
                false,
                null);
        List<NDArray> bands = Images.asBands(image);
        image.setRGB(image.getWidth() - 1, 0, 0xff102030);
        bands.get(1).setItem(0x99, image.getHeight() - 1, 0);
        NDArray rgb = Images.toRgb(image);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = 0xff000000
                        | bands.get(0).getInt(y, x) << 16
                        | bands.get(1).getInt(y, x) << 8
                        | bands.get(2).getInt(y, x);
                assertThat(colour).isEqualTo(image.getRGB(x, y));
                assertThat(rgb.get(y + ", " + x).toLongs())
                        .containsExactly(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
            }
        }
    }
}
