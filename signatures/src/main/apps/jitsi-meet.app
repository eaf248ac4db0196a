name       Jitsi Meet
category   conferencing
service    video-call
domain     jitsi.org jit.si 8x8.vc meet.jit.si
test       www.jitsi.org -> jitsi-meet
test       a.b.MEET.JIT.SI. -> jitsi-meet
source     field knowledge 2026-11
