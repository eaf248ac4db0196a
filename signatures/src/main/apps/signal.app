name       Signal
category   messaging
service    chat
domain     signal.org whispersystems.org signal.me signal.group signal.art signal.tube
service    audio-call turn.voip.signal.org sfu.voip.signal.org
agent      begins Signal-Android/
test       www.signal.org -> signal
test       a.b.SIGNAL.TUBE. -> signal
source     field knowledge 2026-11
