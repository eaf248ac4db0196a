name       Ivanti
category   management
domain     ivanti.com ivanticloud.com mobileiron.com
test       www.ivanti.com -> ivanti
test       a.b.MOBILEIRON.COM. -> ivanti
source     field knowledge 2026-11
