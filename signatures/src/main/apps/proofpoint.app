name       Proofpoint
category   security
service    mail
domain     proofpoint.com pphosted.com ppe-hosted.com
test       www.proofpoint.com -> proofpoint
test       a.b.PPE-HOSTED.COM. -> proofpoint
source     field knowledge 2026-11
