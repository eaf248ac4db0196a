package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Discord's discovery of the caller's address before its voice packets: request and answer with one source. */
public final class DiscordVoice extends Protocol {
    public DiscordVoice() {
        super("Discord", Description.of("Voice of Discord", "Discord developer documentation, voice connections", "voip").as("discord").asEncrypted(),
                Hints.udp().prefix(0x00, 0x01, 0x00, 0x46).prefix(0x00, 0x02, 0x00, 0x46), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        long[] source = {-1};
        return (side, in, out) -> {
            int type = in.u16();
            in.require((type == 1 || type == 2) && in.u16() == 70 && in.remaining() == 70);
            long ssrc = in.u32();
            if (type == 1) {
                var zeros = in.bytes(64);
                for (int i = 0; i < zeros.length(); i++) {
                    in.require(zeros.at(i) == 0);
                }
                in.u16();
                if (in.tentative()) {
                    source[0] = ssrc;
                }
                return Step.MORE;
            }
            in.require(ssrc == source[0]);
            in.rest();
            out.serviceType("audio-call", "Discord voice");
            in.commit();
            return Step.DONE;
        };
    }
}
