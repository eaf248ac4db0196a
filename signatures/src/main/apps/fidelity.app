name       Fidelity
category   finance
domain     fidelity.com
test       www.fidelity.com -> fidelity
source     field knowledge 2026-11
