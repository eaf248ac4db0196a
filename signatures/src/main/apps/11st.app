name       11st
category   shopping
service    browsing
domain     11st.co.kr
test       11st.co.kr -> 11st
source     field knowledge 2026-11
