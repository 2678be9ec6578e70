/** The AWS SDK warns of Node 20's end in each process. The functions run on a newer Node; here it says nothing new. */
export const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
