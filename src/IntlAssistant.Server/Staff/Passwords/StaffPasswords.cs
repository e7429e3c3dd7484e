using System.Text;
using IntlAssistant.Conversations.Staff;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Passwords;

/// <summary>Hashes and checks passwords with the framework's hasher.</summary>
internal sealed class StaffPasswords
{
    // What OWASP asks of PBKDF2 with SHA-512: some 0.1 s of an office PC.
    private const int Iterations = 210_000;
    private readonly PasswordHasher<object> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly Lazy<string> nobodys;
    private static readonly object Anybody = new();

    public StaffPasswords() => nobodys = new Lazy<string>(() => Hash(Sessions.Secret.New()));

    public string Hash(string password) => hasher.HashPassword(Anybody, Normal(password));

    /// <summary>Whether a password is an account's. It takes as long where there is no account, so that time tells nobody who has one.</summary>
    public bool IsRight(StaffAccount? account, string password)
    {
        var isRight = hasher.VerifyHashedPassword(Anybody, account?.PasswordHash ?? nobodys.Value, Normal(password)) != PasswordVerificationResult.Failed;
        return isRight && account?.PasswordHash is not null;
    }

    /// <remarks>The same letters typed on another machine may come in another form of Unicode.</remarks>
    private static string Normal(string password) => password.Normalize(NormalizationForm.FormKC);
}
