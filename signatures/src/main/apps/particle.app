name       Particle
category   iot
domain     particle.io
test       www.particle.io -> particle
source     field knowledge 2026-11
