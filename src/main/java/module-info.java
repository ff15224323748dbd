/// Arrays with NumPy's meaning that are an image's memory.
@SuppressWarnings("requires-automatic") // metadata-extractor is no named module yet
module ndraster {
    requires transitive java.desktop;
    requires static org.jspecify;
    requires static com.drew.metadata;
    requires static info.picocli;
    requires static com.google.gson;
    requires static me.tongfei.progressbar;

    exports ndraster;
    exports ndraster.awt;
    exports ndraster.dtype;
    exports ndraster.io;
    exports ndraster.npy;

    opens ndraster.cli to
            info.picocli;
}
