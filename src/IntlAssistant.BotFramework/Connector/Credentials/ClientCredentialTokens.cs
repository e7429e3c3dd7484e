using IntlAssistant.BotFramework.Registration;

namespace IntlAssistant.BotFramework.Connector.Credentials;

/// <summary>Gets the token of an app by its secret or certificate, from the login authority.</summary>
internal sealed class ClientCredentialTokens(BotOptions options, TokenRequests requests, TimeProvider time) : ITokenSource
{
    // The tenant in which bots of all tenants get their tokens.
    private const string CommonTenant = "botframework.com";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public async Task<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        string tenant = options.AppType == BotAppType.MultiTenant ? CommonTenant : options.TenantId!; // Checked as the server started.
        string address = $"{options.LoginAuthority.TrimEnd('/')}/{tenant}/oauth2/v2.0/token";
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.AppId!, // Likewise.
            ["scope"] = $"{options.Issuer.TrimEnd('/')}/.default",
        };
        if (options.Certificate.IsSet)
        {
            form["client_assertion_type"] = AssertionType;
            form["client_assertion"] = ClientAssertion.Make(options, address, time.GetUtcNow());
        }
        else
        {
            form["client_secret"] = options.Password!; // Either is there.
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        return await requests.SendAsync(TokenRequests.AuthorityClient, request, $"The login authority {new Uri(address).Host}", cancellationToken);
    }
}
