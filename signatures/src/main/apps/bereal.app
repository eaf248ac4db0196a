name       BeReal
category   social
domain     bereal.com bereal.me bereal.network bere.al
test       www.bereal.com -> bereal
test       a.b.BERE.AL. -> bereal
source     field knowledge 2026-11
