name       IBM
category   cloud
domain     ibm.com ibmcloud.com bluemix.net softlayer.com softlayer.net cloud.ibm.com
test       www.ibm.com -> ibm
test       a.b.CLOUD.IBM.COM. -> ibm
source     field knowledge 2026-11
