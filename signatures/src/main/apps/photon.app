name       Photon
category   gaming
service    gaming
domain     photonengine.com photonengine.io exitgames.com exitgamescloud.com photonengine.cn
test       www.photonengine.com -> photon
test       a.b.PHOTONENGINE.CN. -> photon
source     field knowledge 2026-11
