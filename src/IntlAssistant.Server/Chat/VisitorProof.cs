using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace IntlAssistant.Server.Chat;

/// <summary>What a browser keeps to come back to its conversation: readable and makeable here only, and not for ever.</summary>
internal sealed class VisitorProof(IDataProtectionProvider protection)
{
    private const char Between = ' ';
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("IntlAssistant.Chat.Visitor").ToTimeLimitedDataProtector();

    /// <summary>How long a visitor may stay away.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(30);

    /// <summary>The proof that a conversation is a visitor's.</summary>
    public string Make(Visitor visitor) => protector.Protect(visitor.ConversationId + Between + visitor.UserId, Lifetime);

    /// <summary>Whose proof it is; <see langword="null"/> when it is missing, forged or too old.</summary>
    public Visitor? Read(string? proof)
    {
        if (string.IsNullOrEmpty(proof))
        {
            return null;
        }

        try
        {
            return protector.Unprotect(proof).Split(Between) is [var conversation, var user] ? new Visitor(conversation, user) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
