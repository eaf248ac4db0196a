name       Unity
category   gaming
domain     unity3d.com unity.com unity.cn unity3dusercontent.com
test       www.unity3d.com -> unity
test       a.b.UNITY3DUSERCONTENT.COM. -> unity
source     field knowledge 2026-11
