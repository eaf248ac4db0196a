name       Mayo Clinic
category   health
service    browsing
domain     mayoclinic.org
test       www.mayoclinic.org -> mayo-clinic
source     field knowledge 2026-11
