name       Supabase
category   cloud
domain     supabase.com supabase.co supabase.in
test       www.supabase.com -> supabase
test       a.b.SUPABASE.IN. -> supabase
source     field knowledge 2026-11
