name       Vodafone
category   web
domain     vodafone.com vodafone.de vodafone.it vodafone.co.uk
test       www.vodafone.com -> vodafone
test       a.b.VODAFONE.CO.UK. -> vodafone
source     field knowledge 2026-11
