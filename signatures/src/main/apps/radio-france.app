name       Radio France
category   music
service    audio-streaming
domain     radiofrance.fr
test       www.radiofrance.fr -> radio-france
source     field knowledge 2026-11
