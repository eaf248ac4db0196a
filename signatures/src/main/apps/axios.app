name       Axios
category   news
service    browsing
domain     axios.com
test       www.axios.com -> axios
source     field knowledge 2026-11
