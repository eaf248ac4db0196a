package io.fathom.engine;

import io.fathom.engine.decode.Context;
import io.fathom.engine.decode.Layers;

/** Where a flow's first packet was seen: capture, header stack, VLANs and tunnels. Interned by the worker. */
record Provenance(int capture, Layers layers, Context context) {}
