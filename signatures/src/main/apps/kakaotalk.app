name       KakaoTalk
category   messaging
service    chat
domain     kakao.com kakaocdn.net kakaocorp.com kakao.co.kr
test       www.kakao.com -> kakaotalk
test       a.b.KAKAO.CO.KR. -> kakaotalk
source     field knowledge 2026-11
