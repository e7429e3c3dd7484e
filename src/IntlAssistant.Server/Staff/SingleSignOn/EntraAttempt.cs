using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using IntlAssistant.Server.Staff.Sessions;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>One way to Entra ID and back: what must come back unchanged, and what only this browser knows.</summary>
/// <param name="State">Comes back in the address: shows that it is this browser's way.</param>
/// <param name="Nonce">Comes back in the token: shows that it was made for this way.</param>
/// <param name="Verifier">Goes with the code: shows that whoever redeems it began the way (PKCE).</param>
/// <param name="ReturnUrl">Where to go then.</param>
internal sealed record EntraAttempt(string State, string Nonce, string Verifier, string ReturnUrl)
{
    private const char Between = ' ';

    public static EntraAttempt New(string returnUrl) => new(Secret.New(), Secret.New(), Secret.New(), returnUrl);

    /// <summary>What Entra ID is told of the verifier.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public string Write() => string.Join(Between, State, Nonce, Verifier, ReturnUrl);

    public static EntraAttempt? Read(string text) =>
        text.Split(Between, 4) is [var state, var nonce, var verifier, var returnUrl]
            ? new EntraAttempt(state, nonce, verifier, Sessions.ReturnAddress.Safe(returnUrl))
            : null;
}
