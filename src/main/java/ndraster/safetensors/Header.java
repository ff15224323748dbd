package ndraster.safetensors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What stands before the tensors in a file.
///
/// @param tensors by name, in the order of their bytes
/// @param metadata what the writer noted, text by text
public record Header(Map<String, Tensor> tensors, Map<String, String> metadata) {
    public Header {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
