name       Oculus
category   gaming
service    gaming
domain     oculus.com oculuscdn.com oculusvr.com oculus.net metaquest.com
test       www.oculus.com -> oculus
test       a.b.METAQUEST.COM. -> oculus
source     field knowledge 2026-11
