name       Sophos
category   security
service    update
domain     sophos.com sophosxl.net sophosupd.com sophosupd.net astaro.com hydra.sophos.com
test       www.sophos.com -> sophos
test       a.b.HYDRA.SOPHOS.COM. -> sophos
source     field knowledge 2026-11
