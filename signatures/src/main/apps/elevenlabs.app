name       ElevenLabs
category   ai
domain     elevenlabs.io
test       www.elevenlabs.io -> elevenlabs
source     field knowledge 2026-11
