namespace IntlAssistant.BotFramework.Registration;

/// <summary>The certificate that the bot proves itself by: the settings <c>Bot:Certificate</c>.</summary>
public sealed class BotCertificateOptions
{
    /// <summary>A file: PFX, or PEM with the certificate and, unless <see cref="KeyPath"/> names it, its private key.</summary>
    /// <remarks>Read anew for every token, so that a renewed certificate holds without a restart.</remarks>
    public string? Path { get; set; }

    /// <summary>A PEM file with the private key.</summary>
    public string? KeyPath { get; set; }

    /// <summary>The certificate and its private key themselves, as PEM.</summary>
    public string? Pem { get; set; }

    /// <summary>What the PFX, or the private key, is locked with.</summary>
    public string? Password { get; set; }

    /// <summary>Whether anything of it is set.</summary>
    internal bool IsSet => !string.IsNullOrWhiteSpace(Path) || !string.IsNullOrWhiteSpace(Pem) || !string.IsNullOrWhiteSpace(KeyPath);
}
