/// Arrays with NumPy's meaning that are an image's memory.
module ndraster {
    requires transitive java.desktop;
    requires static org.jspecify;
    requires static info.picocli;
    requires static com.google.gson;

    exports ndraster;
    exports ndraster.awt;
    exports ndraster.dlpack;
    exports ndraster.dtype;
    exports ndraster.interchange;
    exports ndraster.io;
    exports ndraster.npy;
    exports ndraster.safetensors;

    opens ndraster.cli to
            info.picocli;
}
