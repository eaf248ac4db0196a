name       Aruba
category   network
domain     arubanetworks.com arubainstanton.com aruba.it
test       www.arubanetworks.com -> aruba
test       a.b.ARUBA.IT. -> aruba
source     field knowledge 2026-11
