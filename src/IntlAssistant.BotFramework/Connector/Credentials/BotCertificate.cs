using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IntlAssistant.BotFramework.Registration;

namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>Reads the bot's certificate with its private key.</summary>
internal static class BotCertificate
{
    // A key in memory alone, where the system can.
    private static readonly X509KeyStorageFlags KeySet =
        OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    /// <summary>The certificate; the caller disposes it.</summary>
    /// <exception cref="ConnectorCredentialsException">It cannot be read.</exception>
    public static X509Certificate2 Read(BotCertificateOptions options)
    {
        try
        {
            if (options.Pem is { Length: > 0 } pem)
            {
                return FromPem(pem, pem, options.Password);
            }

            byte[] file = File.ReadAllBytes(options.Path!); // Checked as the server started.
            return IsPem(file)
                ? FromPem(Text(file), options.KeyPath is { Length: > 0 } key ? File.ReadAllText(key) : Text(file), options.Password)
                : X509CertificateLoader.LoadPkcs12(file, options.Password, KeySet);
        }
        catch (Exception unread) when (unread is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new ConnectorCredentialsException(
                "Bot:Certificate cannot be read; write a PFX or PEM file with its private key, and in Bot:Certificate:Password what that is locked with.",
                passes: false,
                unread);
        }
    }

    private static X509Certificate2 FromPem(string certificate, string key, string? password) => string.IsNullOrEmpty(password)
        ? X509Certificate2.CreateFromPem(certificate, key)
        : X509Certificate2.CreateFromEncryptedPem(certificate, key, password);

    private static bool IsPem(ReadOnlySpan<byte> file) => file.IndexOf("-----BEGIN "u8) >= 0;

    private static string Text(byte[] file) => System.Text.Encoding.UTF8.GetString(file);
}
