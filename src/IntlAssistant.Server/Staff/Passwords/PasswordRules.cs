using System.Globalization;
using System.Text;
using IntlAssistant.Server.Staff.Frame;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.Passwords;

/// <summary>What a password must be, after NIST SP 800-63B: long, and not one of those that are tried first; nothing about kinds of letters.</summary>
internal sealed class PasswordRules(IOptions<StaffOptions> options)
{
    private const int Longest = 256;

    /// <summary>The fewest characters.</summary>
    public int Shortest => options.Value.PasswordLength;

    /// <summary>What is wrong with a password, in words; <see langword="null"/> when nothing.</summary>
    /// <param name="password">The password.</param>
    /// <param name="own">What others know of its owner: his address, his name.</param>
    /// <param name="ui">The words.</param>
    public string? Fault(string? password, IEnumerable<string> own, StaffUi ui)
    {
        var length = Length(password ?? "");
        return length < Shortest ? ui.With("passwordShort", ("count", ui.Number(Shortest)))
            : password!.Length > Longest ? ui.With("passwordLong", ("count", ui.Number(Longest))) // Not null: it has a length.
            : CommonPasswords.IsCommon(password, own) ? ui["passwordCommon"]
            : null;
    }

    /// <remarks>A letter with its marks is one character to whoever types it.</remarks>
    private static int Length(string password) => new StringInfo(password.Normalize(NormalizationForm.FormKC)).LengthInTextElements;
}
