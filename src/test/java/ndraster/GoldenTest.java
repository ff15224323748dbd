package ndraster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import ndraster.dtype.DType;
import ndraster.dtype.Struct;
import org.junit.jupiter.api.Test;

class GoldenTest {
    @Test
    void the_golden_data_says_which_numpy_made_it() {
        assertThat(Golden.load("dtypes").get("numpy").getAsString()).isEqualTo("2.4.6");
    }

    @Test
    void a_struct_is_read_with_its_offsets_and_its_size() {
        DType read = Golden.dtype(JsonParser.parseString("""
            {"names":["b","r"],"formats":["|u1",{"base":"<u2","shape":[2]}],"offsets":[4,0],"itemsize":8}\
            """));

        assertThat(read).isInstanceOfSatisfying(Struct.class, struct -> {
            assertThat(struct.itemSize()).isEqualTo(8);
            assertThat(struct.fields()).extracting(field -> field.offset()).isEqualTo(List.of(4, 0));
        });
    }

    @Test
    void an_error_by_index_is_looked_up_in_its_file() {
        var file = JsonParser.parseString("""
            {"errors":[{"type":"A","message":"x"},{"type":"B","message":"y","base":"TypeError"}]}\
            """).getAsJsonObject();
        var row = JsonParser.parseString("{\"err\":1}").getAsJsonObject();

        assertThat(Golden.error(row, file))
                .hasValueSatisfying(error -> assertThat(error.message()).isEqualTo("y"));
    }
}
