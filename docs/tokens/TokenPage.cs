// A shop's token page in C#, with what comes with .NET. LoyaltyToken is what you take; Program is a page around it.
using System;
using System.Collections.Generic;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

public static class LoyaltyToken
{
    const int LifetimeS = 600;

    public static string Sign(string program, string secret, string kid, string member, long signedInAtS)
    {
        long nowS = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string header = "{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":" + Id(kid) + "}";
        string claims = "{\"iss\":" + Id(program) + ",\"aud\":\"spaarpas\",\"sub\":" + Id(member)
            + ",\"iat\":" + nowS + ",\"exp\":" + (nowS + LifetimeS)
            + ",\"jti\":" + Id(Guid.NewGuid().ToString()) + ",\"auth_time\":" + signedInAtS + "}";
        string signed = Base64Url(Encoding.UTF8.GetBytes(header)) + "." + Base64Url(Encoding.UTF8.GetBytes(claims));
        using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret)))
        {
            return signed + "." + Base64Url(hmac.ComputeHash(Encoding.ASCII.GetBytes(signed)));
        }
    }

    static string Base64Url(byte[] data)
    {
        return Convert.ToBase64String(data).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// An id as JSON: it has no character that would need an escape.
    static string Id(string text)
    {
        if (!Regex.IsMatch(text, @"\A[A-Za-z0-9._~-]{1,64}\z"))
        {
            throw new ArgumentException("an id is 1 to 64 of A-Z a-z 0-9 . _ ~ -");
        }
        return "\"" + text + "\"";
    }
}

public static class Program
{
    static string Setting(string name, string otherwise)
    {
        return Environment.GetEnvironmentVariable(name) ?? otherwise;
    }

    // Yours: the shop's own sessions. A cookie that names the member is none: anybody can write one.
    static readonly Dictionary<string, string> Sessions = new Dictionary<string, string> { { "demo-session", "k-1002" } };

    static void Answer(HttpListenerContext context, long signedInAtS)
    {
        Cookie cookie = context.Request.Cookies["session"];
        string member = null;
        context.Response.Headers["Cache-Control"] = "no-store";
        if (cookie == null || !Sessions.TryGetValue(cookie.Value, out member))
        {
            context.Response.StatusCode = 204;
            context.Response.Close();
            return;
        }
        string token = LoyaltyToken.Sign(Setting("SPAARPAS_PROGRAM", ""), Setting("SPAARPAS_TOKEN_SECRET", ""),
            Setting("SPAARPAS_TOKEN_KID", "1"), member, signedInAtS);
        context.Response.ContentType = "application/json";
        context.Response.Close(Encoding.ASCII.GetBytes("{\"token\":\"" + token + "\"}"), true);
    }

    public static void Main()
    {
        long startedAtS = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var listener = new HttpListener();
        listener.Prefixes.Add("http://127.0.0.1:" + Setting("PORT", "3000") + "/");
        listener.Start();
        while (true)
        {
            Answer(listener.GetContext(), startedAtS);
        }
    }
}
