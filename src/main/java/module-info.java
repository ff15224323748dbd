/// Arrays with NumPy's meaning that are an image's memory.
@SuppressWarnings("requires-automatic") // metadata-extractor is no named module yet
module ndraster {
    requires transitive java.desktop;
    requires static java.logging;
    requires static org.jspecify;
    requires static com.drew.metadata;
    requires static com.github.weisj.jsvg;
    requires static info.picocli;
    requires static com.google.gson;
    requires static me.tongfei.progressbar;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;
    requires static org.junit.jupiter.params;

    exports ndraster;
    exports ndraster.awt;
    exports ndraster.dlpack;
    exports ndraster.dtype;
    exports ndraster.interchange;
    exports ndraster.io;
    exports ndraster.metrics;
    exports ndraster.npy;
    exports ndraster.safetensors;
    exports ndraster.testing;

    opens ndraster.cli to
            info.picocli;
}
