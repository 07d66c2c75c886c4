import { pipelineBoardContract } from "@/lib/contracts/pipelines";
import { endpoint } from "@/lib/http/endpoint";
import { route } from "@/lib/http/route";
import { getBoard } from "@/lib/pipelines/get-board";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(endpoint(pipelineBoardContract, getBoard));
