name       Minecraft
category   gaming
service    gaming
domain     minecraft.net mojang.com minecraftservices.com minecraft-services.net
test       www.minecraft.net -> minecraft
test       a.b.MINECRAFT-SERVICES.NET. -> minecraft
source     field knowledge 2026-11
