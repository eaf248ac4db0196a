name       OCSP
category   security
domain     ocsp.digicert.com ocsp.entrust.net ocsp.globalsign.com ocsp2.globalsign.com ocsp.sectigo.com ocsp.usertrust.com
domain     ocsp.comodoca.com ocsp.comodoca4.com ocsp.pki.goog o.pki.goog o.lencr.org ocsp.godaddy.com ocsp.starfieldtech.com
domain     ocsp.verisign.com ocsp.thawte.com ocsp.geotrust.com ocsp.trust-provider.com ocsp.quovadisglobal.com ocsp.apple.com
domain     ocsp2.apple.com ocsp.msocsp.com ocsp.int-x3.letsencrypt.org ocsp.buypass.com ocsp.certum.pl ocsp.telesec.de ocsp.swisssign.net
domain     ocsp.trustwave.com ocsp.identrust.com ocsp.wosign.com status.rapidssl.com status.geotrust.com status.thawte.com
domain     statusa.digitalcertvalidation.com ocsp.dcocsp.cn geant.ocsp.sectigo.com
host       ocsp.*.amazontrust.com ocsp*.actalis.it r*.o.lencr.org
test       ocsp.digicert.com -> ocsp
test       a.b.GEANT.OCSP.SECTIGO.COM. -> ocsp
test       r3.o.lencr.org -> ocsp
test       ocsp07.actalis.it -> ocsp
test       geant.ocsp.sectigo.com -> ocsp
source     field knowledge 2026-11
