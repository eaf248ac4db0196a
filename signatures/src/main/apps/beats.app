name       Beats
category   iot
domain     beatsbydre.com
test       www.beatsbydre.com -> beats
source     field knowledge 2026-11
