name       Niantic
category   gaming
service    gaming
domain     nianticlabs.com pokemongolive.com pgorelease.nianticlabs.com
test       www.nianticlabs.com -> niantic
test       a.b.PGORELEASE.NIANTICLABS.COM. -> niantic
source     field knowledge 2026-11
