/** Sources of frames: capture files, streams, folders. */
module io.fathom.capture {
    requires transitive io.fathom.api;
    requires static com.github.luben.zstd_jni;

    exports io.fathom.capture;
}
