namespace IntlAssistant.Server.Security;

/// <summary>What a request is counted as.</summary>
internal enum RequestCost
{
    /// <summary>Not counted.</summary>
    None,

    /// <summary>A conversation is opened or reopened.</summary>
    Token,

    /// <summary>Something is said.</summary>
    Message,

    /// <summary>Somebody tries to sign in to the console, or to use a link that lets him in.</summary>
    SignIn,
}
