name       Vercel
category   cloud
domain     vercel.com vercel.app now.sh vercel-insights.com vercel-storage.com vercel-dns.com
test       www.vercel.com -> vercel
test       a.b.VERCEL-DNS.COM. -> vercel
source     field knowledge 2026-11
