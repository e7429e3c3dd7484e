using IntlAssistant.Server.Security;
using Microsoft.AspNetCore.Http;

namespace IntlAssistant.Server.Tests.Security;

public sealed class RequestCostsTests
{
    [Theory]
    [InlineData("POST", "/chat", "Message")]
    [InlineData("POST", "/api/chat/token", "Token")]
    [InlineData("POST", "/v3/directline/conversations", "Token")]
    [InlineData("POST", "/v3/directline/tokens/refresh", "Token")]
    [InlineData("POST", "/v3/directline/conversations/abc/activities", "Message")]
    [InlineData("POST", "/v3/directline/conversations/abc/upload", "Message")]
    [InlineData("GET", "/v3/directline/conversations/abc/activities", "None")]
    [InlineData("OPTIONS", "/v3/directline/conversations/abc/activities", "None")]
    [InlineData("GET", "/chat", "None")]
    [InlineData("POST", "/api/messages", "None")]
    public void Only_opening_and_saying_are_counted(string method, string path, string cost)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path) = (method, path);

        Assert.Equal(cost, RequestCosts.Of(request).ToString());
    }

    [Theory]
    [InlineData("/v3/directline/conversations/abc/activities", "abc")]
    [InlineData("/v3/directline/conversations/abc", null)]
    [InlineData("/v3/directline/conversations", null)]
    public void A_visitor_is_known_by_his_conversation(string path, string? conversation)
    {
        var request = new DefaultHttpContext().Request;
        request.Path = path;

        Assert.Equal(conversation, RequestCosts.ConversationOf(request));
    }
}
